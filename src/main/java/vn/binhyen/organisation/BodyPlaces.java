package vn.binhyen.organisation;

import static java.util.stream.Collectors.toMap;

import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ScopeLookup;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.reporting.spi.ObligedBodies;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.LabelSource;
import vn.binhyen.shell.spi.SearchSource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies as campaigns choose them, reporting obliges them, and the frame names and finds them. */
@Component
class BodyPlaces implements AudienceSource, ObligedBodies, LabelSource, ScopeLookup, SearchSource {

    private static final Officer REGISTRAR =
            new Officer(new UUID(0, 0), "", "", Roles.ADMINISTRATOR, null, null);

    private final BodyDirectory directory;
    private final Clock clock;

    BodyPlaces(BodyDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Candidate> candidates(LocalDate day) {
        return directory.members(day).stream()
                .map(it ->
                        new Candidate(
                                it.id(), it.code(), it.name(), it.type() == null ? "" : it.type()))
                .toList();
    }

    @Override
    public List<ObligedBody> on(LocalDate day, Collection<BodyId> bodies) {
        return directory.byId(bodies.stream().map(BodyId::value).toList()).stream()
                .filter(it -> BodyDirectory.existsOn(it, day))
                .map(BodyPlaces::obliged)
                .toList();
    }

    @Override
    public List<ObligedBody> byCode(Collection<String> codes) {
        return directory.byCode(codes).stream().map(BodyPlaces::obliged).toList();
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return directory.byId(ids).stream().collect(toMap(it -> it.id().value(), BodyView::name));
    }

    @Override
    public List<Place> byCode(Collection<String> codes, LocalDate day) {
        return directory.byCode(codes).stream()
                .filter(it -> BodyDirectory.existsOn(it, day))
                .map(BodyPlaces::place)
                .toList();
    }

    @Override
    public List<Place> search(String words, int limit, LocalDate day) {
        var filter = new BodyFilter(BodyKind.MEMBER_BODY, null, words);
        return directory.first(REGISTRAR, filter, day, limit).stream()
                .map(BodyPlaces::place)
                .toList();
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        var filter = new BodyFilter(null, null, words);
        return directory.first(Officer.of(officer), filter, LocalDate.now(clock), limit).stream()
                .map(it -> new Hit("organisation.search.kind", it.name(), it.code(), href(it)))
                .toList();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 200;
    }

    private static String href(BodyView body) {
        return "/bodies/" + body.id();
    }

    private static ObligedBody obliged(BodyView body) {
        return new ObligedBody(body.id(), body.code(), body.name(), body.unit());
    }

    private static Place place(BodyView body) {
        return Place.of(body.id(), body.code(), body.name());
    }
}
