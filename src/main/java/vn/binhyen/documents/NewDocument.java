package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.util.UUID;

/**
 * A paper to be drafted or issued.
 *
 * @param subject id of what it is about: a campaign, a round
 * @param host the unit in whose name it goes out
 * @param workbook its annex as xlsx, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewDocument(
        DocumentKind kind,
        UUID subject,
        UnitId host,
        OfficialDocument paper,
        byte @Nullable [] workbook) {}
