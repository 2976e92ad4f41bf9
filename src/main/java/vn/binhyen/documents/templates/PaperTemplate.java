package vn.binhyen.documents.templates;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.UnitId;

/**
 * In which words one unit issues one kind of paper (mẫu văn bản). What is drafted takes them as
 * they stand then; a paper that is there keeps its own.
 */
@Table(schema = "documents", name = "paper_template")
class PaperTemplate implements AggregateRoot<PaperTemplate, PaperTemplateId> {

    private final @Id PaperTemplateId id;
    private final UnitId unit;
    private final PaperKind kind;
    private @Embedded(onEmpty = USE_NULL) TemplateWords words;
    private boolean usual;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private PaperTemplate(
            PaperTemplateId id,
            UnitId unit,
            PaperKind kind,
            TemplateWords words,
            boolean usual,
            @Nullable Long version) {
        this.id = id;
        this.unit = unit;
        this.kind = kind;
        this.words = words;
        this.usual = usual;
        this.version = version;
    }

    static PaperTemplate of(UnitId unit, PaperKind kind, TemplateWords words) {
        return new PaperTemplate(
                PaperTemplateId.random(), unit, kind, words.checked(), false, null);
    }

    PaperTemplate reword(TemplateWords changed) {
        words = changed.checked();
        return this;
    }

    /** Says whether the unit urges in this way unless it says otherwise. */
    PaperTemplate usual(boolean asARule) {
        usual = asARule && kind.urges();
        return this;
    }

    boolean isAt(long expected) {
        return version != null && version == expected;
    }

    PaperKind kind() {
        return kind;
    }

    TemplateWords words() {
        return words;
    }

    boolean isUsual() {
        return usual;
    }

    long version() {
        return version == null ? PaperTemplateView.UNTOUCHED : version;
    }

    @Override
    public PaperTemplateId getId() {
        return id;
    }
}
