package com.example.identityemulator.clients;

import java.util.Map;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@EntraEmulator(registrations = Sample.REGISTRATIONS)
@SpringBootTest(classes = SpringSecurityTests.class,
		properties = "spring.config.location=classpath:spring-security.yml")
@AutoConfigureMockMvc
@EnableAutoConfiguration
class SpringSecurityTests implements ApplicationFlow {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private ClientRegistrationRepository registrations;

	@Autowired
	private OAuth2AuthorizedClientService clients;

	@Override
	public String applicationToken(Emulator emulator) {
		OAuth2AuthorizeRequest wish = OAuth2AuthorizeRequest.withClientRegistrationId("orders")
			.principal(
					new AnonymousAuthenticationToken("daemon", "daemon", AuthorityUtils.createAuthorityList("DAEMON")))
			.build();
		return new AuthorizedClientServiceOAuth2AuthorizedClientManager(this.registrations, this.clients)
			.authorize(wish)
			.getAccessToken()
			.getTokenValue();
	}

	@Test
	void aPersonSignsIn(Emulator emulator) {
		MvcTestResult begin = this.site.get().uri("/oauth2/authorization/entra").exchange();
		Map<String, String> answer = emulator.signIn(Sample.ALICE, Sample.PASSWORD)
			.at(begin.getResponse().getRedirectedUrl());
		assertThat(this.site.get()
			.uri(Sample.SITE_ADDRESS)
			.params(MultiValueMap.fromSingleValue(answer))
			.session((MockHttpSession) begin.getRequest().getSession())).hasRedirectedUrl("/");
	}

}
