package vn.binhyen.awards.papers;

import vn.binhyen.documents.FileId;

import java.time.Instant;

/** Certificates written as one PDF and one Word file. */
public record CertificateBatch(int number, FileId pdf, FileId word, Instant writtenAt) {}
