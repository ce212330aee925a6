package com.example.identityemulator.admin;

import java.util.List;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.VaultApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
@Import({ AdminRequests.class, VaultApp.class })
class CircumstancesAdminTests {

	private static final String BOB = "circumstances/" + Names.BOB;

	@Autowired
	AdminRequests admin;

	@Autowired
	VaultApp vault;

	@AfterEach
	void forget() {
		this.admin.send(HttpMethod.DELETE, "circumstances", null);
	}

	@Test
	void policiesFollowThePlaceThatATestNamesUntilItIsForgotten() {
		String refreshToken = this.vault.redeem(this.vault.signIn(Names.BOB, "", "UNKNOWN")).json("refresh_token");
		assertThat(put(BOB, "{'location':'" + VaultApp.ABROAD + "'}").status()).isEqualTo(204);
		assertThat(this.vault.refresh(refreshToken).json()).containsEntry("error_codes", List.of(53003));
		assertThat(this.admin.send(HttpMethod.DELETE, "circumstances", null).status()).isEqualTo(204);
		assertThat(this.vault.refresh(refreshToken).json()).containsKey("access_token");
	}

	@Test
	void aDeviceIsNamedInAnyCase() {
		String refreshToken = this.vault.redeem(this.vault.signIn(Names.BOB, "", "UNKNOWN")).json("refresh_token");
		put(BOB, "{'location':'" + VaultApp.FIELD + "','device':'registered'}");
		assertThat(this.vault.refresh(refreshToken).json()).containsEntry("error_codes", List.of(53000));
		put(BOB, "{'location':'" + VaultApp.FIELD + "','device':'compliant'}");
		assertThat(this.vault.refresh(refreshToken).json()).containsKey("access_token");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			circumstances/nobody | {}                   | nobody is no account
			BOB | {'place':'home'}                      | there is no member place in this order, but [device, location]
			BOB | {'location':'00000000-0000-4000-8000-00000000abcd'} \
			    | 00000000-0000-4000-8000-00000000abcd is no named location
			""")
	void anOrderThatWouldChangeNothingIsRefused(String path, String order, String detail) {
		Answer answer = put(path.equals("BOB") ? BOB : path, order);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("detail")).isEqualTo(detail);
	}

	private Answer put(String path, String order) {
		return this.admin.send(HttpMethod.PUT, path, order);
	}

}
