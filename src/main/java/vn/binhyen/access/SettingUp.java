package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.access.spi.UnitTree;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.util.Optional;

/** What happens behind a one-time link: a password, and once the name of the province. */
@Service
@Transactional
public class SettingUp {

    private final AccountManagement accounts;
    private final ObjectProvider<ProvinceNaming> naming;
    private final ObjectProvider<UnitTree> tree;

    SettingUp(
            AccountManagement accounts,
            ObjectProvider<ProvinceNaming> naming,
            ObjectProvider<UnitTree> tree) {
        this.accounts = accounts;
        this.naming = naming;
        this.tree = tree;
    }

    /** The account the link is for; empty for a link used, replaced or too old. */
    public Optional<AccountManagement.SetUp> behind(String secret) {
        return accounts.setUpBehind(secret);
    }

    /** Whether the province has no name yet and this account may give it one. */
    public boolean asksProvince(AccountManagement.SetUp account) {
        return account.administrator() && provinceUnnamed();
    }

    /** Names the province where that is still to do, sets the password, uses up the link. */
    public void use(
            String secret,
            String password,
            @Nullable String provinceCode,
            @Nullable String provinceName) {
        var names = behind(secret).filter(this::asksProvince).isPresent();
        if (names) {
            var code = provinceCode == null ? "" : provinceCode.strip();
            var name = provinceName == null ? "" : provinceName;
            if (!code.isEmpty() || !name.isBlank()) {
                name(code, name);
            }
        }
        accounts.setUp(secret, password);
    }

    /** Names the province; where it has a name already, nothing happens. */
    void name(String code, String name) {
        var text = FreeText.of("provinceName", name, 100).value();
        var plain = VietnameseText.nfc(code);
        if (!plain.matches("[\\p{L}\\p{N}._-]{1,20}")) {
            throw Refusal.of("provinceCode", "access.refusal.province-code");
        }
        if (text.isEmpty()) {
            throw Refusal.of("provinceName", "access.refusal.province-name");
        }
        if (provinceUnnamed()) {
            naming.ifAvailable(it -> it.name(plain, text));
        }
    }

    private boolean provinceUnnamed() {
        return naming.getIfAvailable() != null
                && tree.stream().allMatch(it -> it.province().isEmpty());
    }
}
