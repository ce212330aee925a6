package com.example.quartet.webapp.sessions;

import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.pages.PageRenderer;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SessionsUnavailableFilterTests {

	@Autowired
	private PageRenderer pages;

	@Autowired
	private WebApplicationContext site;

	@Test
	void whoCannotBeLookedUpIsToldSoAndIsNotSignedOut() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(this.site.getServletContext(), "GET", "/todos");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionsUnavailableFilter(this.pages).doFilter(request, response, (asked, answer) -> {
			throw new RedisConnectionFailureException("nobody listens");
		});
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentAsString()).contains("You are not signed out").doesNotContain("nobody listens");
		assertThat(response.getHeader("Set-Cookie")).isNull();
	}

	@Test
	void aPageThatIsHalfWrittenWhenRedisGoesAwayIsReplaced() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(this.site.getServletContext(), "GET", "/todos");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionsUnavailableFilter(this.pages).doFilter(request, response, (asked, answer) -> {
			answer.getWriter().write("half a page");
			throw new ServletException("Request processing failed",
					new IllegalStateException(new RedisConnectionFailureException("gone")));
		});
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentAsString()).contains("You are not signed out").doesNotContain("half a page");
	}

}
