package com.example.quartet.identitysupport;

import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdentityPropertiesTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	@Test
	void aTenantIsAllowedOnlyIfItIsOnTheList() {
		IdentityProperties settings = settings(CONTOSO, CONTOSO);
		assertThat(settings.allows(CONTOSO)).isTrue();
		assertThat(settings.allows(IdentityProperties.CONSUMERS)).isFalse();
	}

	@Test
	void aGuidMayBeWrittenInUpperCase() {
		IdentityProperties settings = settings(CONTOSO.toUpperCase(), CONTOSO.toUpperCase());
		assertThat(settings.allows(CONTOSO)).isTrue();
		assertThat(settings.homeTenant()).isEqualTo(CONTOSO);
	}

	@Test
	void organizationsRefusesPersonalAccountsEvenIfAnyTenantMayComeIn() {
		assertThat(settings("organizations", "*").allows(IdentityProperties.CONSUMERS)).isFalse();
		assertThat(settings("organizations", "*").allows(CONTOSO)).isTrue();
	}

	@Test
	void consumersTakesPersonalAccountsAlone() {
		assertThat(settings("consumers", "consumers").allows(IdentityProperties.CONSUMERS)).isTrue();
		assertThat(settings("consumers", "*").allows(CONTOSO)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "common", "organizations", "contoso.onmicrosoft.com" })
	void aTenantThatIsNoGuidNeedsAListOfThoseWhoMayComeIn(String tenant) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> settings(tenant, tenant))
			.withMessageContaining("names '%s', but tokens name their tenant by GUID", tenant)
			.extracting(InvalidSettingException::property)
			.isEqualTo("quartet.identity.allowed-tenants");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "127.0.0.1:9000", "http://127.0.0.1:9000/", "https://login.microsoftonline.com/common",
			"ftp://127.0.0.1" })
	void anAuthorityIsAnAddressWithoutAPath(String authority) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(
					() -> new IdentityProperties(authority, CONTOSO, CONTOSO, "http://emulator:9000", List.of(CONTOSO)))
			.withMessageContaining("is '%s', but should be an address", authority);
	}

	@ParameterizedTest
	@CsvSource({ "https://login.microsoftonline.com,https://sts.windows.net",
			"https://login.microsoftonline.us,https://sts.windows.net",
			"https://login.partner.microsoftonline.cn,https://sts.chinacloudapi.cn" })
	void theIssuerOfVersionOneIsTheOneEntraWritesInEachCloud(String authority, String issuer) {
		IdentityProperties entra = new IdentityProperties(authority, CONTOSO, CONTOSO, authority, List.of(CONTOSO));
		assertThat(entra.issuerOfVersion1(CONTOSO)).isEqualTo("%s/%s/", issuer, CONTOSO);
		assertThat(entra.issuer(CONTOSO)).isEqualTo("%s/%s/v2.0", authority, CONTOSO);
	}

	@Test
	void theIssuerOfVersionOneIsTheEmulatorsOwnElsewhere() {
		assertThat(settings(CONTOSO, CONTOSO).issuerOfVersion1(CONTOSO)).isEqualTo("http://127.0.0.1:9000/sts/%s/",
				CONTOSO);
	}

	@Test
	void endpointsCarryThePublicNameOfTheProvider() {
		IdentityProperties settings = new IdentityProperties("http://127.0.0.1:9000", CONTOSO, CONTOSO,
				"http://emulator:9000", List.of(CONTOSO));
		assertThat(settings.endpoint("token")).isEqualTo("http://127.0.0.1:9000/%s/oauth2/v2.0/token", CONTOSO);
	}

	private static IdentityProperties settings(String tenant, String allowed) {
		return new IdentityProperties("http://127.0.0.1:9000", tenant, tenant, "http://127.0.0.1:9000",
				List.of(allowed));
	}

}
