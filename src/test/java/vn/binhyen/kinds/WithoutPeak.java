package vn.binhyen.kinds;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves {@code kinds/peak} out of the application, as if the folder had been deleted. */
class WithoutPeak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PACKAGE = "vn.binhyen.kinds.peak.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutPeak", new Filter());
    }

    private static final class Filter extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory factory) {
            return found.getClassMetadata().getClassName().startsWith(PACKAGE);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Filter;
        }

        @Override
        public int hashCode() {
            return PACKAGE.hashCode();
        }
    }
}
