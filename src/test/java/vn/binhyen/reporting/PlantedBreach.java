package vn.binhyen.reporting;

import vn.binhyen.campaigns.PlantedService;

/**
 * Breaks the rule that domain modules never call each other, so that a test can see it turn red.
 */
public class PlantedBreach {

    int ask(PlantedService service) {
        return service.answer();
    }
}
