package com.example.quartet.apisupport;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * A database that lets nothing start is one sentence, with the variable that names it.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> implements Ordered {

	private final DatabaseFailureText text;

	DatabaseFailureAnalyzer(Environment environment) {
		this.text = new DatabaseFailureText(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
		String sentence = this.text.sentenceOfAddress();
		SQLException failure = DatabaseFailure.sqlException(rootFailure);
		if (sentence == null && failure != null) {
			sentence = this.text.known(failure);
		}
		return (sentence != null) ? new FailureAnalysis(sentence, null, rootFailure) : null;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
