package vn.binhyen.organisation.institutions;

import vn.binhyen.organisation.events.InstitutionId;

/** An institution as the register shows it. */
public record InstitutionView(InstitutionId id, InstitutionFacts facts, long version) {}
