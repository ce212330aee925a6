package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One API for the people of many organisations.
 */
@ApiTest
@ContextConfiguration(initializers = { StandIn.class, DownstreamStandIn.class, OrganizationsTests.Organizations.class })
class OrganizationsTests extends ApiCalls {

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
	}

	@Test
	void aTokenIsTradedInTheTenantItComesFrom() {
		assertThat(get(Tokens.alice("Todo.Read"), "/api/me")).hasStatusOk();
		assertThat(get(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.Read"), "/api/me")).hasStatusOk();
		assertThat(DownstreamStandIn.tenants).containsExactly(Tokens.CONTOSO, Tokens.FABRIKAM);
	}

	@Test
	void aTenantThatIsNotListedStaysOutside() {
		assertThat(get(Tokens.person(Tokens.BOB, Tokens.ALICE, "Todo.Read"), "/api/me")).hasStatus(401);
		assertThat(get(Tokens.person(IdentityProperties.CONSUMERS, Tokens.ALICE, "Todo.Read"), "/api/me"))
			.hasStatus(401);
		assertThat(DownstreamStandIn.exchanges).isEmpty();
	}

	/**
	 * As IDENTITY_TENANT would say it.
	 */
	static class Organizations implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("quartet.identity.tenant=organizations").applyTo(context);
		}

	}

}
