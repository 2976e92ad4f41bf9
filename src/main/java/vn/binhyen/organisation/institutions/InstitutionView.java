package vn.binhyen.organisation.institutions;

/** An institution as the register shows it. */
public record InstitutionView(InstitutionId id, InstitutionFacts facts, long version) {}
