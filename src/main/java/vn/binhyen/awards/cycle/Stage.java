package vn.binhyen.awards.cycle;

import vn.binhyen.awards.standards.Step;

/** How far the file of an object has come in its year. */
public enum Stage {
    REGISTERED(Step.ASSESS),
    ASSESSED(Step.VOTE),
    /** With minutes: before the standing agency. */
    SUBMITTED(Step.APPRAISE),
    RETURNED(Step.ASSESS),
    APPRAISED(Step.DECIDE),
    DECIDED(Step.DECIDE);

    private final Step next;

    Stage(Step next) {
        this.next = next;
    }

    /** The step that is due next. */
    public Step next() {
        return next;
    }

    /** Whether the unit still works at it. */
    public boolean withUnit() {
        return this == REGISTERED || this == ASSESSED || this == RETURNED;
    }
}
