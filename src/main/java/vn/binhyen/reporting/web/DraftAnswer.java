package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the script of the form is told about the draft it sent.
 *
 * @param saved the line to show ("Đã lưu lúc 14:05 · biên nhận …"); null when nothing was kept
 */
record DraftAnswer(
        @Nullable Long version, @Nullable String saved, int filled, List<Problem> problems) {}
