package vn.binhyen.reporting.web;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.shell.spi.HomePanel;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Panel;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The campaigns that run and how far each round has come, beside the queue of the home page. */
@Component
class RunningRounds implements HomePanel {

    private final RoundBoard board;
    private final Labels labels;

    RunningRounds(RoundBoard board, Labels labels) {
        this.board = board;
        this.labels = labels;
    }

    @Override
    public Optional<Panel> panelFor(Authentication officer, ZonedDateTime now) {
        Map<UUID, List<RoundView>> campaigns =
                board.running().stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.campaign().value(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return campaigns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "reporting/panels :: running",
                                Map.of(
                                        "campaigns",
                                        campaigns,
                                        "titles",
                                        labels.of(campaigns.keySet()))));
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
