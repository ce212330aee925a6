package com.example.quartet.identitysupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TenantNameTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "common", "contoso.onmicrosoft.com", "3bd1c1f0-4a7a-4c43-9d0b-6f2c8f1e2a10", "x", "a-b.nl" })
	void aGuidADomainAndAWordAreNames(String name) {
		assertThat(TenantName.isValid(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-contoso.com", "contoso.com-", ".contoso.com", "contoso.com.", "contoso..com",
			"contoso/com", "contoso com", "con\u00f1oso.com", "common\n", "*" })
	void anythingThatWouldLeadElsewhereIsNot(String name) {
		assertThat(TenantName.isValid(name)).isFalse();
	}

	@Test
	void aNameHasAtMost253Characters() {
		assertThat(TenantName.isValid("a".repeat(253))).isTrue();
		assertThat(TenantName.isValid("a".repeat(254))).isFalse();
		assertThat(TenantName.isValid("a.".repeat(100_000))).isFalse();
	}

}
