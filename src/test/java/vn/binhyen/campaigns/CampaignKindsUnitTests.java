package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.Refusal;

class CampaignKindsUnitTests {

    @Test
    void aCodeContributedTwiceStopsTheStartUp() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("one", kind("same"));
        beans.addBean("two", kind("same"));

        assertThatIllegalStateException()
                .isThrownBy(() -> new CampaignKinds(beans.getBeanProvider(CampaignKind.class)));
    }

    @Test
    void campaignsStartWithoutAnyKind() {
        var kinds =
                new CampaignKinds(
                        new StaticListableBeanFactory().getBeanProvider(CampaignKind.class));

        assertThat(kinds.all()).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> kinds.required(new KindCode("peak")));
    }

    private static CampaignKind kind(String code) {
        var kind = mock(CampaignKind.class);
        when(kind.code()).thenReturn(new KindCode(code));
        return kind;
    }
}
