package vn.binhyen.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Hands files out to those who may read the document they belong to; for all others they are not
 * there.
 */
@Service
@Transactional(readOnly = true)
public class Downloads {

    private final FileKeeper files;
    private final IssuedDocumentListing issued;
    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    Downloads(
            FileKeeper files,
            IssuedDocumentListing issued,
            JdbcClient jdbc,
            Scopes scopes,
            Clock clock) {
        this.files = files;
        this.issued = issued;
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    public KeptFile file(FileId id, Officer officer) {
        var mayRead =
                issued.ownerOf(id)
                        .map(owner -> mayRead(owner, officer))
                        .orElseGet(() -> belongsToRegister(id));
        if (!mayRead) {
            throw new NotFound();
        }
        return files.required(id);
    }

    /** Those of the papers the officer may read. */
    public List<IssuedDocumentView> readable(List<IssuedDocumentView> papers, Officer officer) {
        return papers.stream().filter(it -> mayRead(it, officer)).toList();
    }

    private boolean mayRead(IssuedDocumentView paper, Officer officer) {
        return paper.kind().isOpen() && paper.issued()
                || scopes.covers(officer, paper.host(), LocalDate.now(clock));
    }

    private boolean belongsToRegister(FileId id) {
        return jdbc.sql("select exists (select from documents.steering_document where file = ?)")
                .param(id.value())
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }
}
