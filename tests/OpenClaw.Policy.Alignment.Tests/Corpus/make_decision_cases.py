#!/usr/bin/env python3
"""Records what the decision model of the real openclaw-alignment 2.0.0 answers to drawn inputs.

usage: make_decision_cases.py SOURCE OUTPUT   (SOURCE holds the folder `lib`; needs numpy 1.24)
The groups have the form of reward.json, vectors.json, agent.json and phase3.json, and hold their inputs.
"""
import json
import random
import sys

sys.path.insert(0, sys.argv[1])
import numpy as np  # noqa: E402
from lib.agent import AlignmentAgent, Trajectory  # noqa: E402
from lib.environment import Action, AgentType, AutomationLevel, CommunicationStyle, InteractionEnvironment  # noqa: E402
from lib.experience_replay import Experience, ExperienceReplay  # noqa: E402
from lib.hyperparameter_tuner import EarlyStopping, HyperparameterSearch, LearningRateScheduler  # noqa: E402
from lib.monitoring import MetricsAnalyzer  # noqa: E402
from lib.reward import RewardCalculator  # noqa: E402

rng = random.Random(20260307)
ABSENT = object()


def attempt(call):
    try:
        return {"result": call()}
    except Exception as error:  # the kind of error is the program's own
        return {"error": {"type": type(error).__name__, "message": str(error)}}


def drawn(options):
    """An object of some of the options; each is a list of values."""
    record = {}
    for name, values in options.items():
        value = rng.choice(values)
        if value is not ABSENT:
            record[name] = value
    return record


ODD = [None, "x", "", [], ["a"], {}, {"a": 1}, True, False]


def some(*values):
    return [ABSENT, ABSENT, *values, *values, *values, *values, *values, *values, rng.choice(ODD)]


def context():
    parts = {
        "task_result": drawn({"agent": some("claude", "codex", "gemini"), "workflow": some("tdd", "test_first", "standard"), "duration": some(0, 12.5, 300, 4000),
                              "errors": some(0, 1, 2.5), "code_adoption": some(0, 0.35, 1, 1.5), "committed": some(True, False, 0, "no"),
                              "test_files_created": [ABSENT, ABSENT, True, None], "tests_passed": [ABSENT, ABSENT, 3, False]}),
        "test_result": drawn({"coverage": some(0, 0.0, 33.3, 85, 100, 130), "failed": some(0, 1, 7, 20)}),
        "user_feedback": drawn({"accepted": some(True, False), "rating": some(1, 2, 3.5, 5), "revisions": some(0, 1, 2, 7), "rewrite_percentage": some(0, 0.2, 1),
                                "positive_comments": some([], ["a"], ["a"] * 11, "three"), "negative_comments": some(["b", "c"], "no")}),
        "metrics": drawn({"complexity": some(1, 5, 7.7, 30), "duplication": some(0, 0.07, 0.5), "lint_score": some(0, 0.33, 1)}),
    }
    record = {name: part for name, part in parts.items() if rng.random() < 0.85}
    if rng.random() < 0.7:
        record["task_type"] = rng.choice(["T1", "T2", "T3", "T4", "T5", "t1", None, 4])
    if rng.random() < 0.04:
        record[rng.choice(list(parts))] = rng.choice([None, [], "x", 1])
    return record


def reward(phase, given):
    calculator = RewardCalculator(phase)
    value = calculator.calculate_reward(given)
    debug = given.pop("debug_info")
    return {"reward": value, "raw_total": debug["total_reward"], "values": {n: s["value"] for n, s in debug["reward_breakdown"].items()}}


def rewards():
    cases = []
    for i in range(240):
        phase = rng.choice(["early", "mature", "other"])
        given = context()
        cases.append({"id": f"drawn/{i}", "phase": phase, "context": json.loads(json.dumps(given)), **attempt(lambda: reward(phase, given))})
    return cases


def courses():
    """Whole lives of a calculator: tasks and feedback in turn, and what it saves."""
    import tempfile
    import os
    cases = []
    for i in range(12):
        phase = rng.choice(["early", "early", "mature"])
        calculator = RewardCalculator(phase)
        steps = []
        for _ in range(rng.randint(3, 45)):
            if rng.random() < 0.2:
                kind, value = rng.choice([("rating", 1), ("rating", 2.0), ("rating", 3), ("rating", True), ("rating", "1"), ("correction", None), ("comment", "x")])
                calculator.record_feedback(kind, value)
                steps.append({"feedback": [kind, value]})
            else:
                given = {"task_result": {"duration": rng.randint(0, 4000), "errors": rng.randint(0, 3)}, "test_result": {"coverage": round(rng.random() * 100, 2)},
                         "user_feedback": {"accepted": rng.random() < 0.7}, "metrics": {"complexity": rng.randint(1, 12)}}
                steps.append({"context": json.loads(json.dumps(given)), "reward": calculator.calculate_reward(given)})
        path = tempfile.mktemp()
        calculator.save_state(path)
        with open(path, encoding="utf-8") as file:
            saved = file.read()
        os.remove(path)
        cases.append({"id": f"course/{i}", "steps": steps, "saved": saved, "stats": calculator.get_reward_stats(), "signal": calculator.get_signal_stats("code_quality"), "phase": phase})
    return cases


def states():
    tasks = [{"tech_stack": None}, {"tech_stack": 5}, {"tech_stack": ["python", 3]}, {"tech_stack": {"react": 1, "Vue": 2}}, {"time_of_day": "1_2"}, {"time_of_day": " 7.5 "},
             {"time_of_day": "x"}, {"time_of_day": [1]}, {"time_of_day": True}, {"time_of_day": "\u0661\u0662"}, {"time_of_day": "1__2"}, {"time_of_day": "infinity"},
             {"time_of_day": "+3"}, {"time_of_day": ".5"}, {"time_of_day": "5."}, {"time_of_day": "1e1"}, {"time_of_day": "-nan"}, {"time_of_day": ""}, {"time_of_day": 24},
             {"time_of_day": 10 ** 400}, {"task_type": None}, {"task_type": ["T1"]}, {"task_type": " T1"}, {"user_mood": "FOCUSED"}, {"user_mood": "stressed"},
             {"user_mood": ["focused"]}, {"tech_stack": ["preact", "vuex", "nodejs+typescript", "Gopher"]}, {"tech_stack": ["\u0130go"]}]
    for _ in range(120):
        tasks.append(drawn({"task_type": some("T1", "t4", "T3", "T0"), "tech_stack": some(["python"], ["React", "Go"], [], "vue", ["fastapi-users", "expressive"]),
                            "user_mood": some("relaxed", "stressed", "happy"), "time_of_day": some(0, 6.25, 23, 24.5, "8")}))
    cases = []
    for i, task in enumerate(tasks):
        def encode(task=task):
            environment = InteractionEnvironment()
            vector = environment.reset(task).to_vector().tolist()
            current = environment.current_task_context
            return {"vector": vector, "task_type_normalised": current["task_type"], "time_of_day": current["time_of_day"]}
        cases.append({"id": f"drawn/{i}", "task": task, **attempt(encode)})
    return cases


def steps():
    import tempfile
    import os
    environment = InteractionEnvironment()
    environment.reset({})
    cases = []
    for _ in range(40):
        agent = rng.choice(list(AgentType))
        result = context().get("task_result", {})
        result = {k: v for k, v in result.items() if not isinstance(v, (str, list, dict, type(None))) or k in ("agent", "workflow")}
        result.pop("agent", None)
        if rng.random() < 0.4:
            result["completed"] = rng.random() < 0.5
        state, value, done, info = environment.step(Action(agent, AutomationLevel.LOW, CommunicationStyle.BRIEF, True), json.loads(json.dumps(result)))
        cases.append({"agent": agent.value, "task_result": result, "reward": value, "done": done, "recent_performance": environment.recent_performance,
                      "episode_count": environment.episode_count, "usage": dict(environment.agent_usage_history), "next_vector": state.to_vector().tolist(),
                      "task_duration": info["task_duration"]})
    path = tempfile.mktemp()
    environment.save_history(path)
    with open(path, encoding="utf-8") as file:
        saved = file.read()
    os.remove(path)
    return {"steps": cases, "saved": saved}


def agents():
    cases = []
    for i in range(12):
        agent = AlignmentAgent(17, 11)
        policy = {n: [[round(rng.gauss(0, 0.3), 3) for _ in range(k)] for _ in range(17)] for n, k in agent.policy_net.head_dims.items()}
        agent.policy_net.weights = {n: np.array(w) for n, w in policy.items()}
        value = [round(rng.gauss(0, 0.3), 3) for _ in range(17)]
        agent.value_net.weights = np.array(value)
        episode = []
        for j in range(rng.randint(1, 6)):
            episode.append({"state": [float(rng.randint(0, 1)) for _ in range(15)] + [round(rng.random(), 3), round(rng.random(), 3)],
                            "action": [rng.randint(0, 2), rng.randint(0, 2), rng.randint(0, 2), rng.randint(0, 1)], "reward": round(rng.random(), 3), "done": rng.random() < 0.3})
        for j, step in enumerate(episode):
            step["next"] = episode[min(j + 1, len(episode) - 1)]["state"]
        first = np.array(episode[0]["state"])
        before = {"probs": {n: p.tolist() for n, p in agent.policy_net.get_action_probs(first).items()}, "value": agent.value_net.forward(first),
                  "greedy": agent.policy_net.sample_action(first, explore=False)[0].tolist()}
        stats = agent.update_policy(Trajectory([np.array(s["state"]) for s in episode], [np.array(s["action"]) for s in episode], [s["reward"] for s in episode],
                                               [s["done"] for s in episode], [np.array(s["next"]) for s in episode]))
        after = {"probs": {n: p.tolist() for n, p in agent.policy_net.get_action_probs(first).items()}, "value": agent.value_net.forward(first),
                 "value_bias": float(agent.value_net.bias)}
        rewards_of = [s["reward"] for s in episode]
        dones = [s["done"] for s in episode]
        cases.append({"id": f"agent/{i}", "policy": policy, "value": value, "episode": episode, "before": before, "stats": stats, "after": after,
                      "returns": agent._compute_returns(rewards_of, dones)})
    return cases


def rings():
    cases = []
    for i in range(8):
        prioritised = i % 2 == 0
        capacity = rng.randint(1, 5)
        ring = ExperienceReplay(capacity, prioritised)
        operations = []
        for j in range(rng.randint(1, 14)):
            if rng.random() < 0.3 and len(ring) > 0:
                place, priority = rng.randint(0, len(ring)), round(rng.random() * 3, 2)
                ring.update_priorities([place], [priority])
                operations.append({"place": place, "priority": priority})
            else:
                priority = round(rng.random() * 3, 2)
                ring.add(Experience(np.zeros(17), np.zeros(4), float(j), np.zeros(17), False, priority))
                operations.append({"reward": float(j), "priority": priority})
        cases.append({"id": f"ring/{i}", "capacity": capacity, "prioritised": prioritised, "operations": operations, "buffer": [e.reward for e in ring.buffer],
                      "position": ring.position, "priorities": ring.priorities.tolist(), "max_priority": ring.max_priority})
    return cases


def schedules():
    cases = []
    for i in range(40):
        parameters = {"initial_lr": rng.choice([0.1, 0.001, 0.02]), "scheduler_type": rng.choice(["constant", "exponential", "cosine", "step", "linear"]),
                      "decay_rate": rng.choice([0.5, 0.96, 1.1]), "decay_steps": rng.choice([0, 1, 7, 100]), "min_lr": rng.choice([0, 1e-6, 0.01])}
        at = [0, 1, 3, 50, 99, 100, 101, 777, -3]
        scheduler = LearningRateScheduler(**parameters)
        cases.append({"id": f"schedule/{i}", "params": parameters, **attempt(lambda: [[s, float(scheduler.get_lr(s))] for s in at])})
    return cases


def stops():
    cases = []
    for i in range(40):
        mode, patience, delta = rng.choice(["max", "min"]), rng.randint(1, 4), rng.choice([0, 0.001, 0.1])
        scores = [round(rng.random(), 2) for _ in range(rng.randint(1, 15))]
        stopping = EarlyStopping(patience, delta, mode)
        cases.append({"id": f"stop/{i}", "mode": mode, "patience": patience, "min_delta": delta, "scores": scores, "out": [stopping.check(s) for s in scores]})
    return cases


def searches():
    cases = []
    for i in range(10):
        low = round(rng.uniform(-1, 1), 3)
        space = {"a": (low, low + rng.choice([0, 0.3, 2.5])), "b": rng.sample([1, 2.5, "x", None, True, 32], 3), "c": [8, 16]}
        search = HyperparameterSearch(space, "grid", 10)
        trials = []
        for j in range(rng.choice([9, 10, 30])):
            configuration = search.suggest(rng.randrange(30))
            score = round(rng.random() + configuration["c"] * 0.05, 3)
            search.record_trial(configuration, score)
            trials.append({"config": configuration, "score": score})
        cases.append({"id": f"search/{i}", "range": list(space["a"]), "choices": {"b": space["b"], "c": space["c"]}, "grid": search._generate_grid_configs(), "trials": trials,
                      "importance": {k: float(v) for k, v in search.analyze_importance().items()}, "best": search.get_best_config()})
    return cases


def metrics():
    cases = []
    for i in range(30):
        count = rng.choice([1, 5, 12, 40, 300])
        scale = rng.choice([0, 0.001, 0.05, 1])
        points = [[j * 3, 0.5 + scale * rng.gauss(0, 1)] for j in range(count)]
        analyzer = MetricsAnalyzer({"m": [tuple(p) for p in points]})
        window = rng.randint(2, 22)
        convergence = analyzer.detect_convergence("m", window)
        plateau = analyzer.detect_plateau("m", window)
        cases.append({"id": f"metric/{i}", "points": points, "window": window, "convergence": [bool(convergence[0]), convergence[1]], "plateau": [bool(plateau[0]), plateau[1]],
                      "curve": analyzer.analyze_learning_curve("m")})
    return cases


def main():
    document = {"rewards": rewards(), "courses": courses(), "states": states(), "environment": steps(), "agents": agents(), "rings": rings(),
                "schedules": schedules(), "stops": stops(), "searches": searches(), "metrics": metrics()}
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False)


main()
