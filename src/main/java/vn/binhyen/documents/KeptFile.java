package vn.binhyen.documents;

/** A file as it was kept: name, kind, checksum, and the bytes themselves. */
@SuppressWarnings("ArrayRecordComponent") // a carrier on its way to a response, never compared
public record KeptFile(FileId id, String name, FileType type, String sha256, byte[] content) {

    public int size() {
        return content.length;
    }
}
