package com.example.identityemulator.web;

import com.example.identityemulator.protocol.AadstsException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What pages say, in the language of the person who reads them.
 */
@Component
public class PageTexts {

	private final MessageSource messages;

	PageTexts(MessageSource messages) {
		this.messages = messages;
	}

	public String text(String code, Object... values) {
		return this.messages.getMessage(code, values, LocaleContextHolder.getLocale());
	}

	/**
	 * A refusal with its number, which is the same in every language.
	 */
	public String problem(AadstsException refusal) {
		String translated = translated(refusal);
		return (translated != null) ? "AADSTS" + refusal.number() + ": " + translated : refusal.getMessage();
	}

	/**
	 * The sentence of a refusal, where it is translated: the protocol says it in English.
	 */
	@Nullable String translated(AadstsException refusal) {
		return (refusal.error() != null && refusal.details() != null)
				? this.messages.getMessage("aadsts." + refusal.error().name(), refusal.details().toArray(), null,
						LocaleContextHolder.getLocale())
				: null;
	}

}
