package vn.binhyen.campaigns;

/** Stands for a service of campaigns that reporting must not call; see PlantedBreach. */
public class PlantedService {

    public int answer() {
        return 42;
    }
}
