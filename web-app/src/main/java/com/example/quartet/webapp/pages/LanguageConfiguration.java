package com.example.quartet.webapp.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The browser's language, until the visitor chooses another one.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
		browser.setSupportedLocales(List.of(Locale.UK, Locale.ENGLISH, DUTCH));
		browser.setDefaultLocale(Locale.UK);
		CookieLocaleResolver chosen = new ChosenLanguageResolver();
		chosen.setRejectInvalidCookies(false);
		chosen.setDefaultLocaleFunction(browser::resolveLocale);
		chosen.setCookieMaxAge(Duration.ofDays(365));
		chosen.setCookieHttpOnly(true);
		chosen.setCookieSameSite("Lax");
		return chosen;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new LanguageChoiceInterceptor());
		registry.addInterceptor(new LanguageLinkInterceptor());
	}

	private static @Nullable Locale offered(String language) {
		return switch (language) {
			case "en" -> Locale.ENGLISH;
			case "nl" -> DUTCH;
			default -> null;
		};
	}

	/**
	 * A cookie that names no language of ours, or nothing at all, is no choice.
	 */
	private static final class ChosenLanguageResolver extends CookieLocaleResolver {

		ChosenLanguageResolver() {
			super("QUARTET_LANGUAGE");
		}

		@Override
		protected @Nullable Locale parseLocaleValue(String value) {
			return offered(value);
		}

	}

	/**
	 * A link chooses only among the languages that the pages are written in.
	 */
	private static final class LanguageChoiceInterceptor extends LocaleChangeInterceptor {

		LanguageChoiceInterceptor() {
			setParamName("lang");
		}

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws ServletException {
			String language = request.getParameter(getParamName());
			return language == null || offered(language) == null || super.preHandle(request, response, handler);
		}

	}

}
