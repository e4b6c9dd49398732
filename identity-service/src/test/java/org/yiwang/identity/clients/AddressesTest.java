package org.yiwang.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.problems.FieldError;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/l.png",
                "https://10.0.0.1/l.png",
                "https://[fd00::1]/l.png",
                "https://localhost/l.png",
                "https://intranet/l.png",
                "https://user@bank.example/l.png",
                "https://bank.example/l.png#there",
                "ftp://bank.example/l.png"
            })
    void inProductionEveryAddressIsHttpsByNameAndAllThatAreNotAreNamed(String address) {
        assertThat(new Addresses(address, address, address).faults(Client.Authentication.KEYS, false))
                .extracting(FieldError::pointer)
                .containsExactly("/addresses/jwksUri", "/addresses/backchannelLogoutUri", "/addresses/logoUri");
    }

    @Test
    void aLogoIsForEveryWayToShowWhoOneIs() {
        var logo = new Addresses(null, null, "https://bank.example/l.png?v=2");
        for (var authentication : Client.Authentication.values()) {
            assertThat(logo.faults(authentication, false)).isEmpty();
        }
    }
}
