// The switch between Latvian and English, always in sight.
import { LANGUAGES, type Language, setLanguage } from './language.ts';
import { useTexts } from './useTexts.ts';

const NAMES: Record<Language, string> = { lv: 'Latviešu', en: 'English' };

export function LanguageSwitch() {
  const { language } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that switch at once are no fields of a form.
    <div className="saiknes-languages" role="group" aria-label="Valoda / Language">
      {LANGUAGES.map((it) => (
        <button
          key={it}
          type="button"
          lang={it}
          title={NAMES[it]}
          aria-pressed={it === language}
          onClick={() => setLanguage(it)}
        >
          {it.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
