package vn.binhyen.reporting;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.reporting.spi.ObligedBodies;
import vn.binhyen.shared.BodyId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Departments and mass organisations of a province, as many as obliged in 2014. */
@TestConfiguration
@Primary
class TwentyThreeBodies implements ObligedBodies, AudienceSource {

    private final UnitDirectory units;
    private final List<BodyId> ids =
            IntStream.range(0, 23).mapToObj(it -> BodyId.random()).toList();

    TwentyThreeBodies(UnitDirectory units) {
        this.units = units;
    }

    List<UUID> ids() {
        return ids.stream().map(BodyId::value).toList();
    }

    @Override
    public List<Candidate> candidates(LocalDate day) {
        return all().stream()
                .map(it -> new Candidate(it.body(), it.code(), it.name(), "department"))
                .toList();
    }

    @Override
    public List<ObligedBody> on(LocalDate day, Collection<BodyId> bodies) {
        return all().stream().filter(it -> bodies.contains(it.body())).toList();
    }

    @Override
    public List<ObligedBody> byCode(Collection<String> codes) {
        return all().stream().filter(it -> codes.contains(it.code())).toList();
    }

    private List<ObligedBody> all() {
        var province = units.province().orElseThrow();
        return IntStream.range(0, ids.size())
                .mapToObj(it ->
                        new ObligedBody(ids.get(it), "SN" + it, "Sở, ngành số " + it, province))
                .toList();
    }
}
