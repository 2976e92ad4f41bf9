package vn.binhyen.organisation;

/** The yearly quality of a body (xuất sắc, khá, trung bình, yếu). */
public enum BodyGrade {
    EXCELLENT,
    GOOD,
    AVERAGE,
    WEAK
}
