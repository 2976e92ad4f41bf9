package vn.binhyen.territory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Validity;
import vn.binhyen.shell.spi.ProvinceName;
import vn.binhyen.territory.UnitPlan.Version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The one province a deployment serves: named at the first start, shown in the header. */
@Component
class ProvinceRegister implements ProvinceNaming, ProvinceName {

    private final UnitDirectory directory;
    private final UnitWriter writer;
    private final UnitTypes types;
    private final Tiers tiers;
    private final Clock clock;

    ProvinceRegister(
            UnitDirectory directory, UnitWriter writer, UnitTypes types, Tiers tiers, Clock clock) {
        this.directory = directory;
        this.writer = writer;
        this.types = types;
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void name(String code, String name) {
        writer.alone();
        if (directory.province().isPresent()) {
            return;
        }
        var tier = tiers.all().getFirst().code();
        var text = FreeText.of("name", name, 200).value();
        var number = FreeText.of("code", code, 40).value();
        if (text.isEmpty()) {
            throw Refusal.of("name", "territory.refusal.missing-name");
        }
        if (number.isEmpty() || number.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.of("code", "territory.refusal.bad-code", 40);
        }
        var catalogue = types.catalogue();
        var type = catalogue.leading(tier, text).orElseGet(() -> catalogue.of(tier).getFirst());
        var facts =
                new VersionFacts(
                        tier,
                        number,
                        text,
                        UnitTypes.Catalogue.shortened(text, type),
                        null,
                        type,
                        null);
        writer.write(
                List.of(new Version(UUID.randomUUID(), facts, new Validity(null, null))),
                List.of(),
                null,
                null);
    }

    @Override
    public Optional<String> today() {
        return directory
                .province()
                .map(it -> directory.named(Set.of(it), LocalDate.now(clock)).get(it))
                .map(UnitView::name);
    }
}
