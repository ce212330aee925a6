package com.example.quartet.webapp.pages;

import java.io.UnsupportedEncodingException;
import java.util.Properties;

import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import com.example.quartet.webapp.home.HomeTile;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@Import(PageLayoutTests.Feature.class)
class PageLayoutTests {

	@WithSignedInPerson
	private Visitor ada;

	@Test
	void aFeatureAddsItsLinkWhereItsOrderSays() throws Exception {
		assertThat(home()).containsSubsequence("href=\"/todos\"", "href=\"/stations\"",
				// region downstream
				"href=\"/profile\"",
				// endregion
				"</nav>");
	}

	@Test
	void aFeatureAddsItsTileToTheHomePage() throws Exception {
		assertThat(home()).containsSubsequence(
				// region downstream
				"class=\"tile\" href=\"/profile\"",
				// endregion
				"class=\"tile\" href=\"/spa\"", "class=\"tile\" href=\"/connect\"");
	}

	@Test
	void aNoticeIsOnEveryPageAsLongAsItHasAMessage() throws Exception {
		assertThat(home()).contains("Save your work: we are away tonight.");
	}

	private String home() throws UnsupportedEncodingException {
		return this.ada.opens("/").getResponse().getContentAsString();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Feature {

		@Bean
		@Order(15)
		NavigationLink link() {
			return new NavigationLink("spa", "/stations", "bi-moon-stars");
		}

		@Bean
		@Order(50)
		HomeTile tile() {
			return new HomeTile("spa", "spa.teaser", "/spa", "bi-moon-stars");
		}

		@Bean
		PageNotice maintenance() {
			return () -> "maintenance";
		}

		@Bean
		static BeanPostProcessor sentences() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof AbstractMessageSource messages) {
						Properties maintenance = new Properties();
						maintenance.setProperty("maintenance", "Save your work: we are away tonight.");
						messages.setCommonMessages(maintenance);
					}
					return bean;
				}

			};
		}

		@Bean
		PageNotice nothing() {
			return () -> null;
		}

	}

}
