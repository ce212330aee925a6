package com.example.quartet.webapp.sessions;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "WEB_APP_SESSIONS=redis", "WEB_APP_REDIS_URL=redis://127.0.0.1:1",
		"quartet.identity.client.secret=for-the-tests" })
@AutoConfigureMockMvc
class RedisUnavailableTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void theSiteStartsWithoutRedisAndSaysWhatIsMissing() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk();
		assertThat(this.mvc.get().uri("/oauth2/authorization/entra")).hasStatus(302);
		assertThat(this.mvc.get()
			.uri("/todos")
			.cookie(new Cookie("SESSION", "YS1zZXNzaW9u"), new Cookie("QUARTET_SESSION", "YS1zZXNzaW9u")))
			.hasStatus(503)
			.bodyText()
			.contains("You are not signed out");
	}

}
