package vn.binhyen.imports;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.StagedRowView.RowWord;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives files back: the one handed in with what is wrong, empty ones to start from. */
@Service
@Transactional(readOnly = true)
public class ImportFiles {

    /**
     * Above this a workbook is written anew, since keeping its looks would take too much memory.
     */
    private static final int LARGE = 1_500_000;

    private final ImportListing listing;
    private final ImportTargets targets;
    private final StoredFiles files;
    private final StagedRows staged;
    private final RowWords words;
    private final MessageSource messages;
    private final ImportLimits limits;

    ImportFiles(
            ImportListing listing,
            ImportTargets targets,
            StoredFiles files,
            StagedRows staged,
            RowWords words,
            MessageSource messages,
            ImportLimits limits) {
        this.listing = listing;
        this.targets = targets;
        this.files = files;
        this.staged = staged;
        this.words = words;
        this.messages = messages;
        this.limits = limits;
    }

    /**
     * The same file with a last column that says what is wrong with each row.
     *
     * @param onlyInvalid whether to leave right rows out
     */
    public NamedFile withErrors(UUID id, boolean onlyInvalid, Authentication importer) {
        var batch = listing.required(id, importer);
        if (!batch.kept()) {
            throw new NotFound();
        }
        Refusal.unless(!batch.columns().isEmpty(), "imports.refusal.no-preview");
        var content = files.content(new ImportId(id));
        var errors = new ErrorColumn(words.byLine(batch, 0, Integer.MAX_VALUE), this::say);
        var mended = staged.mended(new ImportId(id), batch.columns());
        var target = targets.required(batch.target());
        var table = FileSniffer.open(content, limits);
        var found = HeaderFinder.in(table, target);
        var name = named(batch.fileName(), table.kind());
        if (table instanceof CsvFile csv) {
            var out = new CsvErrorFile(csv.separator());
            table.read(new ErrorLines(found, errors, mended, onlyInvalid, out));
            return new NamedFile(name, NamedFile.CSV, out.content());
        }
        if (!onlyInvalid && content.length < LARGE) {
            return new NamedFile(
                    name, NamedFile.XLSX, MarkedWorkbook.of(content, found, errors, mended));
        }
        var out = new XlsxErrorFile();
        table.read(new ErrorLines(found, errors, mended, onlyInvalid, out));
        return new NamedFile(name, NamedFile.XLSX, out.content());
    }

    /** A file with nothing but the right headers. */
    public NamedFile template(String target, boolean workbook, Authentication importer) {
        var columns = targets.required(target, importer).columns();
        var name = target + (workbook ? ".xlsx" : ".csv");
        return workbook
                ? new NamedFile(name, NamedFile.XLSX, TemplateFile.workbook(columns, this::guide))
                : new NamedFile(name, NamedFile.CSV, TemplateFile.csv(columns));
    }

    /** The file a target gave back when it was applied; for the importer alone. */
    public NamedFile returned(UUID id, Authentication importer) {
        var batch = listing.required(id, importer);
        if (!batch.owner().equals(importer.getName())) {
            throw new NotFound();
        }
        var file = files.returned(new ImportId(id)).orElseThrow(NotFound::new);
        return new NamedFile(
                file.name(),
                file.name().endsWith(".xlsx") ? NamedFile.XLSX : NamedFile.CSV,
                file.content());
    }

    /** What is said about one line, in one cell. */
    private String say(List<RowWord> said) {
        return said.stream()
                .map(it -> it.warning() ? guide("imports.errors.warning", it.text()) : it.text())
                .collect(Collectors.joining(" "));
    }

    private String guide(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String named(String fileName, String kind) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName)
                + guide("imports.errors.suffix")
                + "."
                + kind;
    }
}
