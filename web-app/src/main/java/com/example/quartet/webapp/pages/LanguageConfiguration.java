package com.example.quartet.webapp.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
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

	private final PageAddressResolver addresses;

	LanguageConfiguration(PageAddressResolver addresses) {
		this.addresses = addresses;
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
		browser.setSupportedLocales(List.of(Locale.UK, Locale.ENGLISH, Locale.forLanguageTag("nl")));
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
		LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
		choice.setParamName("lang");
		choice.setIgnoreInvalidLocale(true);
		registry.addInterceptor(choice);
		registry.addInterceptor(new LanguageLinkInterceptor(this.addresses));
	}

	/**
	 * A link or a cookie chooses only among the languages that the pages are written in.
	 */
	private static final class ChosenLanguageResolver extends CookieLocaleResolver {

		private static final Map<String, Locale> OFFERED_LANGUAGES = Map.of("en", Locale.ENGLISH, "nl",
				Locale.forLanguageTag("nl"));

		ChosenLanguageResolver() {
			super("QUARTET_LANGUAGE");
		}

		@Override
		protected @Nullable Locale parseLocaleValue(String value) {
			return OFFERED_LANGUAGES.get(value);
		}

		@Override
		public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
				@Nullable LocaleContext chosen) {
			if (chosen != null && OFFERED_LANGUAGES.containsValue(chosen.getLocale())) {
				super.setLocaleContext(request, response, chosen);
			}
		}

	}

}
