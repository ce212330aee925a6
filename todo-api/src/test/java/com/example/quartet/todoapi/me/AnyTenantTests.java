package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API is opened to every tenant by a setting of its own, and the log warns of it.
 */
@ApiTest
@ContextConfiguration(initializers = { StandIn.class, DownstreamStandIn.class, AnyTenantTests.Common.class })
class AnyTenantTests extends ApiCalls {

	@Test
	void aTokenIsTradedInTheTenantItComesFrom() {
		DownstreamStandIn.reset();
		assertThat(get(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.Read"), "/api/me")).hasStatusOk();
		assertThat(DownstreamStandIn.tenants).containsExactly(Tokens.FABRIKAM);
	}

	@Test
	void anyTenantComesInWithAnIssuerOfItsOwn() {
		assertThat(get(Tokens.person(Tokens.BOB, Tokens.ALICE, "Todo.Read"), "/api/todos")).hasStatusOk();
		assertThat(get(Tokens.signed((claims) -> claims.put("tid", Tokens.BOB)), "/api/todos")).hasStatus(401);
	}

	/**
	 * As IDENTITY_TENANT and IDENTITY_ALLOWED_TENANTS would say it.
	 */
	static class Common implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("quartet.identity.tenant=common", "quartet.identity.allowed-tenants=*")
				.applyTo(context);
		}

	}

}
