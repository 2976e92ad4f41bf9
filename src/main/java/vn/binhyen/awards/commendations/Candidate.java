package vn.binhyen.awards.commendations;

import java.util.List;

/** A collective that could be put on a list, with what speaks for it. */
public record Candidate(
        Collective collective, String code, String name, String place, List<Evidence> evidence) {}
