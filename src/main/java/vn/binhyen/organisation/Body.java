package vn.binhyen.organisation;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.List;

/**
 * A body of the movement (Vietnamese: tổ chức); for now the member bodies of the province: sở, ban,
 * ngành, đoàn thể.
 */
@Table(schema = "organisation", name = "body")
class Body extends AbstractAggregateRoot<Body> implements AggregateRoot<Body, BodyId> {

    private final @Id BodyId id;
    private final String kind;
    private String code;
    private String name;
    private String searchKey;
    private UnitId unitId;
    private @Nullable String type;
    private LocalDate establishedOn;
    private @Nullable LocalDate endedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Body(
            BodyId id,
            String kind,
            String code,
            String name,
            String searchKey,
            UnitId unitId,
            @Nullable String type,
            LocalDate establishedOn,
            @Nullable LocalDate endedOn,
            @Nullable Long version) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.searchKey = searchKey;
        this.unitId = unitId;
        this.type = type;
        this.establishedOn = establishedOn;
        this.endedOn = endedOn;
        this.version = version;
    }

    static Body establish(String kind, BodyFacts facts) {
        var id = BodyId.random();
        var body =
                new Body(
                        id,
                        kind,
                        facts.code(),
                        facts.name(),
                        VietnameseText.searchKey(facts.name()),
                        facts.unit(),
                        facts.type(),
                        facts.establishedOn(),
                        null,
                        null);
        return body.correct(facts);
    }

    Body correct(BodyFacts facts) {
        if (facts.endedOn() != null && facts.endedOn().isBefore(facts.establishedOn())) {
            throw Refusal.of("endedOn", "organisation.refusal.ends-before-it-begins");
        }
        code = facts.code();
        name = facts.name();
        searchKey = VietnameseText.searchKey(facts.name());
        unitId = facts.unit();
        type = facts.type();
        establishedOn = facts.establishedOn();
        endedOn = facts.endedOn();
        registerEvent(new BodiesRegistered(List.of(id)));
        return this;
    }

    BodyFacts facts() {
        return new BodyFacts(code, name, unitId, type, establishedOn, endedOn);
    }

    String kind() {
        return kind;
    }

    @Nullable Long version() {
        return version;
    }

    @Override
    public BodyId getId() {
        return id;
    }
}
