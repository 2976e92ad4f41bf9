package vn.binhyen.awards.papers;

import vn.binhyen.platform.spi.JobContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The run of a job of certificates that keeps what it is told. */
record NotedJob(
        UUID id, Map<String, String> parameters, List<Long> done, Map<String, String> results)
        implements JobContext {

    NotedJob(UUID list) {
        this(CommendationCertificates.CODE, list);
    }

    NotedJob(String source, UUID subject) {
        this(
                UUID.randomUUID(),
                Map.of(CertificateJob.SOURCE, source, CertificateJob.SUBJECT, subject.toString()),
                new ArrayList<>(),
                new HashMap<>());
    }

    @Override
    public void step(String code) {}

    @Override
    public void progress(long reached, long total) {
        done.add(reached);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void result(String name, String value) {
        results.put(name, value);
    }
}
