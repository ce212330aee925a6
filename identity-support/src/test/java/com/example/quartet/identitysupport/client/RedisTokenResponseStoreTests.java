package com.example.quartet.identitysupport.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Two instances and a real Redis between them.
 */
@Tag("redis")
class RedisTokenResponseStoreTests {

	private static final String OTHER_KEY = "HxAeHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";

	private static SharingInstances instances;

	@BeforeAll
	static void start() throws IOException {
		instances = new SharingInstances();
	}

	@AfterAll
	static void stop() {
		instances.close();
	}

	@BeforeEach
	void startEmpty() throws IOException {
		instances.reset();
	}

	@Test
	void whatOneInstanceWasGivenAnotherUses() {
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one, SharingInstances.asItself("todo-api@contoso"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(other, SharingInstances.asItself("todo-api@contoso")))
				.isEqualTo("token-1");
			assertThat(SharingInstances.token(one, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-2");
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-2");
		});
	}

	@Test
	void anotherTenantAnotherPersonAndAnotherScopeGetTheirOwn() {
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one, SharingInstances.asItself("todo-api@contoso"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(other, SharingInstances.asItself("todo-api@fabrikam")))
				.isEqualTo("token-2");
			assertThat(SharingInstances.token(one, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-3");
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("grace"))).isEqualTo("token-4");
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("ada", "api://b/Profile.ReadWrite")))
				.isEqualTo("token-5");
		});
	}

	@Test
	void aTokenIsOfTheTokenEndpointThatGaveIt() {
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one, SharingInstances.asItself("connect"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(other, SharingInstances.asItselfIn("fabrikam", "connect")))
				.isEqualTo("token-2");
		});
	}

	@Test
	void instancesThatAskAtTheSameMomentMakeOneRequest() {
		CountDownLatch slow = instances.delayAnswers();
		instances.two((one, other) -> {
			List<CompletableFuture<String>> asked = List.of(later(one), later(other), later(other));
			await().until(() -> instances.requests() == 1);
			slow.countDown();
			assertThat(asked).allSatisfy((token) -> assertThat(token.join()).isEqualTo("token-1"));
		});
		assertThat(instances.requests()).isEqualTo(1);
	}

	@Test
	void aTokenThatWasRefusedIsAskedForAnew() {
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-1");
			other.getBean(TokenResponseStore.class).forget(SharingInstances.onBehalfOf("ada"));
			assertThat(SharingInstances.token(one, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-2");
		});
	}

	@Test
	void aRefusalIsNotShared() {
		instances.tokensAreRefused();
		instances.two((one, other) -> {
			for (ApplicationContext each : List.of(one, other)) {
				assertThatExceptionOfType(OAuth2AuthorizationException.class)
					.isThrownBy(() -> SharingInstances.token(each, SharingInstances.onBehalfOf("ada")));
			}
		});
		assertThat(instances.requests()).isEqualTo(2);
	}

	@Test
	void aRefreshTokenIsForOneJobAlone() throws IOException {
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one,
					SharingInstances.onBehalfOf("ada", "offline_access", "api://b/Profile.Read")))
				.isEqualTo("token-1");
			assertThat(SharingInstances.token(other,
					SharingInstances.onBehalfOf("ada", "offline_access", "api://b/Profile.Read")))
				.isEqualTo("token-2");
		});
		assertThat(instances.entries()).isEmpty();
	}

	@Test
	void aTokenThatIsAboutToEndIsNotShared() {
		instances.tokensLast(59);
		instances.two((one, other) -> {
			assertThat(SharingInstances.token(one, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-2");
		});
	}

	@Test
	void redisCanReadNoTokenAndSwapNone() throws IOException {
		instances.two((one, other) -> SharingInstances.token(one, SharingInstances.onBehalfOf("ada")));
		String name = instances.entries().get(0);
		String kept = instances.ask("GET " + name)
			.lines()
			.filter((line) -> line.startsWith("eyJ"))
			.findFirst()
			.orElseThrow();
		assertThat(kept).doesNotContain("token-1");
		assertThat(name).matches("quartet:token:[0-9a-f]{64}");
		instances.two((one, other) -> {
			SharingInstances.token(one, SharingInstances.onBehalfOf("grace"));
			for (String each : instances.entries()) {
				instances.ask("SET " + each + " " + kept);
			}
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("grace"))).isEqualTo("token-3");
		});
	}

	@Test
	void anInstanceWithAnotherKeyHasItsOwnTokens() {
		instances.two((one, other) -> SharingInstances.token(one, SharingInstances.onBehalfOf("ada")));
		instances.sharing()
			.withPropertyValues("quartet.shared-tokens.keys=" + OTHER_KEY)
			.run((other) -> assertThat(SharingInstances.token(other, SharingInstances.onBehalfOf("ada")))
				.isEqualTo("token-2"));
	}

	@Test
	void withoutRedisEachInstanceKeepsItsOwn() {
		instances.alone().withPropertyValues("quartet.shared-tokens.redis-url=redis://127.0.0.1:1").run((alone) -> {
			assertThat(SharingInstances.token(alone, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-1");
			assertThat(SharingInstances.token(alone, SharingInstances.onBehalfOf("ada"))).isEqualTo("token-2");
			alone.getBean(TokenResponseStore.class).forget(SharingInstances.onBehalfOf("ada"));
		});
	}

	@Test
	void nothingIsSharedUnlessASettingSaysSo() {
		instances.alone().run((alone) -> {
			SharingInstances.token(alone, SharingInstances.onBehalfOf("ada"));
			assertThat(instances.entries()).isEmpty();
		});
	}

	@Test
	void aRedisDemandsAKey() {
		instances.alone()
			.withPropertyValues("quartet.shared-tokens.redis-url=redis://127.0.0.1:1", "quartet.shared-tokens.keys=")
			.run((alone) -> assertThat(alone).getFailure()
				.rootCause()
				.isInstanceOf(InvalidSettingException.class)
				.hasMessageContaining("the same at every instance"));
	}

	private static CompletableFuture<String> later(ApplicationContext instance) {
		return CompletableFuture
			.supplyAsync(() -> SharingInstances.token(instance, SharingInstances.onBehalfOf("ada")));
	}

}
