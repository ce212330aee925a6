package com.example.quartet.servicesupport.calls;

import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlainHttpPropertiesTests {

	private final PlainHttpProperties plainHttp = new PlainHttpProperties(List.of());

	@ParameterizedTest
	@ValueSource(strings = { "", "no address", "http://[", "localhost:8081", "https:///", "https:api.example.com",
			"ftp://localhost", "//localhost", "http://%zz" })
	void whatIsNoAddressIsSaidToBeNone(String address) {
		assertThat(this.plainHttp.allows(address)).isFalse();
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> this.plainHttp.require("api.url", address))
			.withMessageContaining("is '%s', but should be an address".formatted(address));
	}

}
