package com.example.identityemulator.admin;

import java.util.UUID;

import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.VaultApp;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
@Import({ AdminRequests.class, VaultApp.class })
class AdminResetTests {

	@Autowired
	AdminRequests admin;

	@Autowired
	VaultApp vault;

	@Test
	void afterAResetAPersonSignsInAndConsentsAsIfForTheFirstTime() {
		Browser browser = this.vault.browser();
		this.vault.authorize(browser);
		this.vault.enter(browser, Names.BOB, "", "UNKNOWN");
		assertThat(this.vault.authorize(browser).parameters()).containsKey("code");
		assertThat(this.admin.send(HttpMethod.POST, "reset", "{}").status()).isEqualTo(204);
		assertThat(this.vault.authorize(browser).text()).contains("id=\"password\"");
		assertThat(browser.press("/sign-in", "username", Names.BOB, "password", Names.PASSWORD).text())
			.contains("Permissions requested");
	}

	@Test
	void oneOrderedFaultIsWithdrawnByItsId() {
		String order = "{'kind':'cut','application':'%s'}".formatted(UUID.randomUUID());
		String first = this.admin.send(HttpMethod.POST, "faults", order).json("id");
		String second = this.admin.send(HttpMethod.POST, "faults", order).json("id");
		assertThat(this.admin.send(HttpMethod.DELETE, "faults/" + first, null).status()).isEqualTo(204);
		assertThat(this.admin.send(HttpMethod.GET, "faults", null).text()).contains(second).doesNotContain(first);
		this.admin.send(HttpMethod.DELETE, "faults/" + second, null);
	}

}
