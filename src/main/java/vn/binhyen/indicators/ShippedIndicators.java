package vn.binhyen.indicators;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.indicators.spi.IndicatorSet;
import vn.binhyen.shared.VietnameseText;

import java.util.UUID;

/**
 * Enters the indicators that come with the product where the dictionary does not know their code;
 * several instances may start at once.
 */
@Component
class ShippedIndicators {

    private final ObjectProvider<IndicatorSet> sets;
    private final JdbcClient jdbc;

    ShippedIndicators(ObjectProvider<IndicatorSet> sets, JdbcClient jdbc) {
        this.sets = sets;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void enter() {
        sets.orderedStream().flatMap(it -> it.indicators().stream()).forEach(this::enter);
    }

    private void enter(IndicatorSet.Definition definition) {
        jdbc.sql(
                        """
                        insert into indicators.indicator_version
                            (id, code, version, section, name, definition, unit, kind, lock_version)
                        select :id, :code, 1, :section, :name, :definition, :unit, :kind, 0
                         where not exists (select 1 from indicators.indicator_version where code = :code)
                        on conflict (code, version) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("code", definition.code())
                .param("section", VietnameseText.nfc(definition.section()))
                .param("name", VietnameseText.nfc(definition.name()))
                .param("definition", VietnameseText.nfc(definition.definition()))
                .param("unit", VietnameseText.nfc(definition.unit()))
                .param("kind", definition.kind().name())
                .update();
    }
}
