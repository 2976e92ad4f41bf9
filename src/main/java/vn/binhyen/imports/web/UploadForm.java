package vn.binhyen.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

import vn.binhyen.imports.Upload;
import vn.binhyen.shared.Refusal;

import java.io.IOException;
import java.time.LocalDate;

/** The form that hands a file in. */
record UploadForm(
        @Nullable MultipartFile file,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveOn,
        @Nullable String instrument) {

    static final UploadForm EMPTY = new UploadForm(null, null, null);

    Upload toUpload(String target) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.of("file", "imports.refusal.no-file");
        }
        var name = file.getOriginalFilename();
        return new Upload(
                target,
                name == null ? target : name,
                file.getBytes(),
                effectiveOn,
                instrument,
                false,
                null);
    }
}
