package com.example.quartet.tenantsetup.register;

import java.util.List;

import com.example.quartet.tenantsetup.signin.AzureCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person says with {@code --tenant} holds, whoever signs them in.
 */
class SignedInTenantTests extends AbstractRegisterTests {

	@ParameterizedTest
	@ValueSource(strings = { StubGraph.TENANT, "acme.example", "ACME.example" })
	void theAzureCliIsAskedForATokenOfThatTenant(String tenant) {
		AzureCli azureCli = azureCli(
				"[ \"$*\" = 'account get-access-token --resource-type ms-graph --output json --tenant %s' ] && "
					.formatted(tenant));
		assertThat(this.register.run(azureCli, "--tenant=" + tenant)).as(this.register.output).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--tenant=organizations", "--project=quartet" })
	void withoutATenantTheAzureCliSignsInWhereItsAccountIs(String option) {
		AzureCli azureCli = azureCli(
				"[ \"$*\" = 'account get-access-token --resource-type ms-graph --output json' ] && ");
		assertThat(this.register.run(azureCli, option)).as(this.register.output).isZero();
	}

	@Test
	void aTokenOfAnotherTenantRegistersNothing() {
		assertThat(this.register.run("--tenant=contoso.example")).isOne();
		assertThat(this.register.output)
			.contains("The sign-in is for Acme (%s), not for contoso.example: ".formatted(StubGraph.TENANT)
					+ "az login --tenant contoso.example signs you in there, or --device-code");
		assertThat(this.stub.writes()).isZero();
		assertThat(this.register.environmentFile()).doesNotExist();
	}

	private static AzureCli azureCli(String condition) {
		return new AzureCli(
				List.of("sh", "-c", condition + "echo '{\"accessToken\":\"%s\"}'".formatted(StubServer.TOKEN), "az"));
	}

}
