package vn.binhyen.communitymodels.events;

/** The yearly grade of a model (Vietnamese: phân loại mô hình). */
public enum ModelMark {
    EXCELLENT,
    GOOD,
    AVERAGE,
    WEAK
}
