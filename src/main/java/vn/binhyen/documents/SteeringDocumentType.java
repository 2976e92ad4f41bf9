package vn.binhyen.documents;

/** What a steering document may be, among the types of Decree 30/2020 and what stands above it. */
public enum SteeringDocumentType {
    LAW,
    DECREE,
    CIRCULAR,
    RESOLUTION,
    DIRECTIVE,
    DECISION,
    SCHEME,
    PLAN,
    PROGRAMME,
    GUIDANCE,
    NOTICE,
    OFFICIAL_LETTER
}
