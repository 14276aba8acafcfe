namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>
/// The sections that openclaw-alignment 2.0.0 knows. Names and bodies are stored texts of that program (MIT, see
/// <c>LICENSE</c>) and kept as they are.
/// </summary>
public static class SectionSlots
{
    public const string UserFile = "USER.md";
    public const string SoulFile = "SOUL.md";
    public const string AgentsFile = "AGENTS.md";

    public static IReadOnlyList<SectionSlot> User { get; } =
    [
        new("Basic Information", ["Basic Information", "基本信息"], "rule_basic_info", "Basic information", ["Basic information", "basic info", "基本信息"])
        {
            Trigger = ["task_start", "user_query"],
            Placeholder = """
                - Name: [Your Name]
                - Role: [Developer | Data Scientist | DevOps | Manager]
                - Primary Stack: [Python | JavaScript | Go | Rust | Other]

                """,
        },
        new("Working Preferences", ["Working Preferences", "工作偏好"], "rule_work_habits", "Working preferences", ["Working preferences", "work habits", "工作习惯偏好", "工作习惯"])
        {
            Trigger = ["task_execution", "workflow_decision"],
            Placeholder = """
                - Communication style: [concise | detailed | interactive]
                - Automation preference: [low | medium | high]
                - Review depth: [light | standard | strict]

                """,
        },
        new("Notes", ["Notes", "备注"], "rule_project_constraints", "Project constraints", ["Project constraints", "project specific constraints", "项目特定约束"])
        {
            Category = "harden",
            Confidence = 0.7,
            Trigger = ["constraint_check", "validation"],
            Placeholder = """
                - Add project-specific constraints and personal preferences here.

                """,
        },
    ];

    public static IReadOnlyList<SectionSlot> Agents { get; } =
    [
        new("Tool Dispatch", ["Tool Dispatch", "工具调度"], "rule_tool_dispatch", "Agent tool dispatch", ["Agent tool dispatch", "tool dispatch", "工具调度策略"])
        {
            Trigger = ["agent_selection", "task_dispatch"],
            Placeholder = """
                - Codex: backend logic, APIs, data processing
                - Claude Code: UI and interaction-heavy tasks
                - Gemini: research and external references

                """,
        },
        new("Operation Rules", ["Operation Rules", "操作规则"], "rule_operation_rules", "Agent operation rules", ["Agent operation rules", "operation rules", "操作规则"])
        {
            Category = "harden",
            Trigger = ["operation_check", "validation"],
            Placeholder = """
                - Behavior changes require tests
                - Keep changes atomic and reviewable
                - Run full validation before release

                """,
        },
        new("Escalation", ["Escalation", "升级策略"], "rule_escalation", "Escalation policy", ["Escalation policy", "escalation", "不确定时升级策略"])
        {
            Category = "harden",
            Trigger = ["high_uncertainty", "escalation_request"],
            Placeholder = """
                - If uncertainty is high, request explicit confirmation before proceeding

                """,
        },
    ];

    public static IReadOnlyList<string> CorePrinciples { get; } = ["Core Principles", "核心原则"];

    public static IReadOnlyList<string> Prohibited { get; } = ["Prohibited Actions", "禁止行为"];

    public static IReadOnlyList<string> Rewards { get; } = ["Reward Signals", "奖励信号"];

    /// <summary>The whole of SOUL.md as it is written.</summary>
    public static string Soul { get; } = """
        # SOUL

        ## Core Principles

        1. Safety First

        - Protect user data
        - Require explicit confirmation for high-risk actions
        - Respect task boundaries

        2. Transparency and Control

        - Explain recommendations
        - Keep user as final decision-maker
        - Keep auditable logs

        3. Continuous Learning

        - Improve incrementally from feedback
        - Avoid overfitting to short-term patterns

        4. Quality Assurance

        - Prefer test-first workflows
        - Keep documentation in sync with behavior
        - Monitor performance and regressions

        ## Prohibited Actions

        - Destructive file operations without confirmation
        - Unauthorized external network or data export
        - Secret disclosure

        ## Reward Signals

        - Positive: task completion, quality improvement, user acceptance
        - Negative: regressions, boundary violations, repeated failures

        """;
}
