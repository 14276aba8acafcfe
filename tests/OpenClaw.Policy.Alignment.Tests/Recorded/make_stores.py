#!/usr/bin/env python3
"""Writes stores with the real openclaw-alignment 2.0.0, for the tests of the replay.

    python3 make_stores.py CHECKOUT_OF_OPENCLAW_ALIGNMENT OUTPUT.json [COUNT] [SEED]

Each store is the work of random tasks and random feedback. The clock is stepped, so that the same seed gives the same stores.
The output is one JSON list; a store has the three files, and the same files at an earlier moment ("base").
"""
import json
import random
import sys
import tempfile
import types
from datetime import datetime, timedelta, timezone
from pathlib import Path

# The package itself imports numpy; the modules that are needed here do not.
package = types.ModuleType("lib")
package.__path__ = [str(Path(sys.argv[1]) / "lib")]
sys.modules["lib"] = package

from lib import confirmation  # noqa: E402
from lib.policy_store import PolicyStore  # noqa: E402

TASKS = [
    {"task_type": "T2", "task_description": "Run tests", "command": "python -m pytest tests/"},
    {"task_type": "T1", "task_description": "Lint the code", "command": "npm run lint"},
    {"task_type": "T2", "task_description": "Make the thing", "command": "make thing"},
    {"task_type": "T3", "task_description": "Deploy to staging", "command": "./deploy.sh staging"},
    {"task_type": "T4", "task_description": "Clean up", "command": "rm -rf build"},
    {"task_type": "T2", "task_description": "Edit settings", "command": "edit", "files": ["/etc/hosts", "src/a.cs"]},
    {"task_type": "T2", "task_description": "Install a package", "command": "npm install left-pad"},
    {"task_type": "T1", "task_description": "Write documentation", "files": ["docs/a.md"]},
    {"task_type": "T2", "task_description": "Review a change", "command": "git diff", "scope": "domain"},
    {"task_type": "T2", "task_description": "Ünïcode 基本 😀", "command": "echo hi", "scope": "global"},
    {"task_description": "no type at all", "command": "do it"},
]
OVERRIDES = [None, None, None, "confirmed_after_prompt", "prefer_auto_execute", "prefer_confirmation", "blocked_auto_execute",
             "forced_auto_execute", "should_have_required_confirmation"]
OUTCOMES = ["success", "success", "success", "success", "failure", "rollback", "cancel", None]


class Clock:
    now_value = datetime(2026, 3, 7, 12, 0, 0, tzinfo=timezone.utc)

    @classmethod
    def now(cls, tz=None):
        cls.now_value += timedelta(microseconds=random.randint(1, 400))
        return cls.now_value

    @classmethod
    def wait(cls):
        cls.now_value += timedelta(seconds=random.randint(1, 3600))


def files(folder: Path) -> dict:
    return {n: (folder / n).read_text(encoding="utf-8") for n in ("rules.json", "playbooks.json", "policy_events.jsonl")}


def one(number: int) -> dict:
    with tempfile.TemporaryDirectory() as temp:
        store = PolicyStore.bootstrap(Path(temp), ensure_files=True)
        engine = confirmation.IntelligentConfirmation(store, project_scope_key=random.choice(["", "/work/project"]))
        tasks = random.sample(TASKS, random.randint(1, 5))
        cycles = random.randint(3, 30)
        base_at = random.randint(0, cycles - 1)
        base = None
        for cycle in range(cycles):
            if cycle == base_at:
                base = files(store.base_dir)
            task = random.choice(tasks)
            Clock.wait()
            decision = engine.evaluate_task(task, persist=True)
            Clock.wait()
            if random.random() < 0.1:
                continue
            override = random.choice(OVERRIDES)
            outcome = random.choice(OUTCOMES)
            if random.random() < 0.6:
                override, outcome = random.choice(["confirmed_after_prompt", "prefer_auto_execute", None]), "success"
            engine.record_feedback(task, was_confirmed=random.random() < 0.5, user_cancelled=random.random() < 0.1,
                                   decision_id=decision["decision_id"] if random.random() < 0.95 else None,
                                   execution_result=outcome, user_override=override)
        return {"id": f"store/{number}", "base": base, "files": files(store.base_dir)}


class Ids:
    def __init__(self):
        self.count = 0

    def __call__(self):
        self.count += 1
        return type("Id", (), {"hex": f"{random.getrandbits(128):032x}"})()


def main() -> None:
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    random.seed(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    confirmation.datetime = Clock
    confirmation.uuid4 = Ids()
    stores = [one(number) for number in range(count)]
    Path(sys.argv[2]).write_text(json.dumps(stores, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
