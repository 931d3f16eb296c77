import { inject } from '@angular/core';
import type { StatementDetails } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { SETTLEMENTS, STATEMENT_STATE } from './settlements.words';
import { termsText } from './terms-text';

interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What stands above the figures; call it where `inject` is allowed. */
export function statementFacts(): (statement: StatementDetails) => Fact[] {
  const [format, termsOf] = [inject(Format), termsText()];
  const [t, stateName] = [speak(SETTLEMENTS), speak(STATEMENT_STATE)];
  return ({ supplier, broadcast, period, state, terms, perHouseholdFen, paidFen, ...one }) => {
    return [
      { label: t('supplier'), text: supplier.name },
      { label: t('township'), text: supplier.township },
      { label: t('broadcast'), text: broadcast.title },
      { label: t('endedAt'), text: format.date(broadcast.endedAt) },
      { label: t('period'), text: period },
      { label: t('state'), text: stateName(state) },
      ...(perHouseholdFen === undefined
        ? []
        : [
            { label: t('households'), text: format.number(supplier.households) },
            { label: t('perHousehold'), text: format.money(perHouseholdFen) },
          ]),
      { label: t('paid'), text: format.money(paidFen) },
      { label: t('due'), text: format.money(one.dueFen) },
      {
        label: t('payable'),
        text:
          one.payableFen < 0
            ? t('owes', { money: format.money(-one.payableFen) })
            : format.money(one.payableFen),
      },
      { label: t('termsOf'), text: termsOf(terms) },
    ];
  };
}
