package vn.binhyen.imports;

import org.springframework.stereotype.Component;

import vn.binhyen.platform.spi.JobContext;
import vn.binhyen.platform.spi.JobHandler;

import java.util.UUID;

/** The work behind one import: what is next depends on how far it has come. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "imports.work";

    private final ImportWork work;

    ImportJob(ImportWork work) {
        this.work = work;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        var id = job.parameters().get("import");
        if (id != null) {
            job.result("link", "/imports/" + id);
            work.goOn(new ImportId(UUID.fromString(id)), job);
        }
    }

    @Override
    public void stopped(JobContext job) {
        var id = job.parameters().get("import");
        if (id != null) {
            work.stop(new ImportId(UUID.fromString(id)));
        }
    }
}
