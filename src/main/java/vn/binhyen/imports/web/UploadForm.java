package vn.binhyen.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import vn.binhyen.imports.Upload;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.io.IOException;

/** The form that hands a file in. */
record UploadForm(
        @Nullable MultipartFile file, @Nullable String effectiveOn, @Nullable String instrument) {

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
                TypedDay.read("effectiveOn", effectiveOn),
                instrument,
                false,
                null);
    }
}
