package vn.binhyen.communitymodels;

/** How far a model has come in its life. */
public enum Stage {
    PROPOSED(false),
    PILOTED(false),
    INAUGURATED(true),
    NAMED_EXAMPLE(true),
    REPLICATED(true),
    DORMANT(false),
    RETIRED(false);

    private final boolean working;

    Stage(boolean working) {
        this.working = working;
    }

    /** Whether it counts among the models there are. */
    public boolean isWorking() {
        return working;
    }
}
